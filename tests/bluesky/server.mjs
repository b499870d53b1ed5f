// Bluesky's own server, until standard input ends: its addresses as one line of JSON. Run by a Node of its own (`install.ts`).
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , folder = '.'] = process.argv;
const entry = createRequire(join(folder, 'package.json')).resolve('@atproto/dev-env');
const { TestNetworkNoAppView } = await import(pathToFileURL(entry).href);
const network = await TestNetworkNoAppView.create({ dbPostgresSchema: 'sheaf' });
console.log(JSON.stringify({ pds: network.pds.url, plc: network.plc.url }));
process.stdin.resume();
process.stdin.on('end', () => process.exit());
