"""The ledger (台账): the running register of cases, a line a case."""
