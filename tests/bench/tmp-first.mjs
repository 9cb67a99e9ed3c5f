import { startServer } from '../e2e/support/server.js';
import { first, play } from './web/plays.js';
import { prepareSite } from './web/site.js';
import { ours, peers } from './web/subjects.js';
const built = process.env.PLACES_SITE;
const others = await peers();
const subjects = [...(await ours(built)), ...others.subjects];
const site = await prepareSite(built, others.files);
process.env.PLACES_SITE = site.folder;
const server = await startServer();
const n = Number(process.argv[2]); const which=(process.argv[3]??'0').split(',').map(Number); const what=process.argv[4]??'first';
try { for (let i=0;i<n;i++) for (const w of which) { const s=subjects[w]; if (what==='first') { const f=await first('/usr/bin/chromium', server.address, s); console.log(s.name, Math.round(f.choice), f.bytes, f.requests, 'answer', Math.round(f.answer), JSON.stringify(f.marks)); if (process.argv[5]) for (const w of f.waterfall) console.log('   ', Math.round(w.asked), Math.round(w.answered), Math.round(w.done), w.request.url.split('/').pop()); } else { const f=await play('/usr/bin/chromium', server.address, s); console.log(s.name, JSON.stringify(f)); } } }
finally { await server.stop(); await site.remove(); }
