import { startServer } from '../e2e/support/server.js';
import { first } from './web/plays.js';
import { prepareSite } from './web/site.js';
import { ours, peers } from './web/subjects.js';
const n=+process.argv[2]; const vars=process.argv.slice(3); const S={};
for (const v of vars) { const others = await peers(); const subjects=[...(await ours(v)),...others.subjects]; const site=await prepareSite(v, others.files); S[v]={subjects,site,server:await startServer(site.folder)}; }
const res={};
for (let i=0;i<n;i++) for (const v of vars) for (const w of (process.env.W??'0,2').split(',').map(Number)) { if (v!==vars[0]&&w===2) continue; const s=S[v].subjects[w]; const f=await first('/usr/bin/chromium', S[v].server.address, s); const k=v.split('/').pop()+' '+s.name; (res[k]??=[]).push(Math.round(f.choice)); (res[k+' answer']??=[]).push(Math.round(f.answer)); (res[k+' html/early']??=[]).push(f.waterfall.slice(0,2).map(w=>Math.round(w.asked)+'/'+Math.round(w.answered)+'/'+Math.round(w.done)).join(' ')); }
for (const [k,l] of Object.entries(res)) console.log(k.padEnd(40), l.join(', '), typeof l[0]==='number'?'median '+[...l].sort((a,b)=>a-b)[l.length>>1]:'');
for (const v of vars) { await S[v].server.stop(); await S[v].site.remove(); }
