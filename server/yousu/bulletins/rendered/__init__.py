"""What people hold of an edition: a page, a PDF, a workbook. Each is a pure function of the
edition, so that the same edition gives the same bytes for ever.

Nothing here is imported before somebody asks for it: its libraries take their time.
"""
