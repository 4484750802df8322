import { auditServer } from 'graphql-http'

const results = await auditServer({ url: process.argv[2], fetchFn: fetch })
console.log(JSON.stringify(results.map(({ status, id, name, reason }) => ({ status, id, name, reason }))))
