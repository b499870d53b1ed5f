import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { aHostileEdition } from './tests/support/hostile-edition.ts';
import { writeEdition } from './lib/digest/write-edition.ts';
const r=await writeEdition({format:'ris',edition:aHostileEdition(),earlier:[],images:new Map(),recipients:[]},()=>{});
const t=new TextDecoder().decode(r.bytes);
console.log(t.split('\n').map(l=>l.slice(0,110)).slice(0,130).join('\n'));
console.log(JSON.stringify(plugins.input.chain(t,{forceType:'@ris/file'}).slice(0,3)).slice(0,1500));
