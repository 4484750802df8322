import graphqlPlugin from '@graphql-eslint/eslint-plugin'

const { configs, parser } = graphqlPlugin

export default [
  {
    files: ['schema.graphql'],
    languageOptions: { parser, parserOptions: { graphQLConfig: { schema: './schema.graphql' } } },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      // @oneOf is the specification's own.
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          rootField: true,
          ignoredSelectors: ['DirectiveDefinition[name.value=oneOf]'],
        },
      ],
      // A list that will never be long is a list.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
      ],
      // What has an identity implements Node; a title, a clock or a score has none.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
]
