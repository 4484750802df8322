// node stay.mjs ws|sse ADDRESS TOKEN COUNT: follows the log from its beginning with one client, which
// comes again by itself when the server goes away. Prints each update.
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overASocket } from 'graphql-ws';
import WebSocket from 'ws';

const [way, address, token, count] = process.argv.slice(2);
const authorization = `Bearer ${token}`;
const soon = () => new Promise((resolve) => setTimeout(resolve, 100));
const clients = {
  ws: () =>
    overASocket({
      url: `ws://${address}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      shouldRetry: () => true,
      retryAttempts: 300,
      retryWait: soon,
    }),
  sse: () =>
    overEvents({
      url: `http://${address}/graphql`,
      headers: { authorization },
      retryAttempts: 300,
      retry: soon,
    }),
};
const query = `subscription($after: String) {
  caseUpdates(after: $after) { cursor event { version } case { number } }
}`;

// The client sends these anew whenever it comes again, so it goes on behind what it was told last.
const variables = { after: 'MC4w' };
const client = clients[way]();
let left = Number(count);
client.subscribe(
  { query, variables },
  {
    next({ data, errors }) {
      if (errors) {
        console.error(JSON.stringify(errors));
        return;
      }
      const { cursor, event, case: one } = data.caseUpdates;
      variables.after = cursor;
      console.log(JSON.stringify([one.number, event.version]));
      left -= 1;
      if (left === 0) client.dispose();
    },
    error(wrong) {
      console.error(wrong);
      process.exit(1);
    },
    complete() {
      process.exit(left === 0 ? 0 : 2);
    },
  },
);
