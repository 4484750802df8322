// node follow.mjs ws|sse ADDRESS TOKEN: asks, opens a case, and follows the log from its beginning,
// two updates at first, and the rest behind the cursor of the last. Prints what it was told.
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overASocket } from 'graphql-ws';
import WebSocket from 'ws';

const [way, address, token] = process.argv.slice(2);
const authorization = `Bearer ${token}`;
const clients = {
  ws: () =>
    overASocket({
      url: `ws://${address}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
    }),
  sse: () => overEvents({ url: `http://${address}/graphql`, headers: { authorization } }),
};

const OPEN = `mutation($input: CaseOpenInput!) {
  caseOpen(input: $input) { case { number } problems { code } }
}`;
const UPDATES = `subscription($after: String) {
  caseUpdates(after: $after) { cursor event { version } case { number } }
}`;
const input = {
  title: '路灯不亮',
  text: '整条街都黑着。',
  reporter: {},
  channel: 'WECHAT',
  nature: 'HELP',
};

async function ask(client, query, variables) {
  for await (const result of client.iterate({ query, variables })) {
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    return result.data;
  }
}

async function follow(client, after, count) {
  const told = [];
  for await (const result of client.iterate({ query: UPDATES, variables: { after } })) {
    if (result.errors) throw new Error(JSON.stringify(result.errors));
    told.push(result.data.caseUpdates);
    if (told.length === count) return told;
  }
}

let client = clients[way]();
const { cases } = await ask(client, '{ cases { totalCount } }');
const { caseOpen } = await ask(client, OPEN, { input });
const first = await follow(client, 'MC4w', 2);
client.dispose();
client = clients[way]();
const rest = await follow(client, first.at(-1).cursor, cases.totalCount - 1);
const wrong = await ask(client, '{ nothing }').catch((error) => JSON.stringify(error.message ?? error));
client.dispose();
const told = [...first, ...rest].map((one) => [one.case.number, one.event.version]);
console.log(JSON.stringify({ opened: caseOpen.case.number, told, wrong }));
