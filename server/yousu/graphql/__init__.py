"""The GraphQL API: transport and composition only."""
