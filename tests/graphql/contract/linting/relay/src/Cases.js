const { graphql } = require('relay-runtime')

graphql`
  query CasesQuery($first: Int!, $after: String) {
    ...Cases_list
  }
`

graphql`
  fragment Cases_list on Query @refetchable(queryName: "CasesPaginationQuery") {
    cases(first: $first, after: $after) @connection(key: "Cases_cases") {
      edges {
        node {
          id
          ...CasesLine_case
        }
      }
    }
  }
`

graphql`
  fragment CasesLine_case on Case {
    number
    title
    lead {
      bureau {
        code
      }
    }
  }
`
