// variants: name=folder ...
import { chromium } from '@playwright/test';
import { PICTURES } from '../e2e/support/browser.js';
import { startServer } from '../e2e/support/server.js';
import { readFileSync } from 'node:fs';
const vars = process.argv.slice(3); const n=+process.argv[2];
const servers = {}; for (const v of vars) { process.env.PLACES_SITE=v; servers[v]=await startServer(v); }
for (let i=0;i<n;i++) for (const v of vars) {
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...PICTURES,'--window-size=400,800'] });
const page = await (await browser.newContext({viewport:{width:360,height:640},deviceScaleFactor:2,isMobile:true,hasTouch:true})).newPage();
const cdp = await page.context().newCDPSession(page);
await cdp.send('Emulation.setCPUThrottlingRate',{rate:4});
await cdp.send('Network.enable');
await cdp.send('Network.emulateNetworkConditions',{offline:false,latency:150,downloadThroughput:200000,uploadThroughput:93750});
await page.waitForTimeout(1200);
await browser.startTracing(page,{path:'/tmp/var-trace.json',categories:['-*','devtools.timeline','loading','blink.user_timing']});
await page.goto(servers[v].address+'/lucknow-bus.html'+(process.env.Q??''), {waitUntil:'commit'});
await page.waitForTimeout(2500);
await browser.stopTracing(); await browser.close();
const t=JSON.parse(readFileSync('/tmp/var-trace.json')).traceEvents;
const nav=t.filter(e=>e.name==='navigationStart'&&e.args?.data?.documentLoaderURL?.startsWith('http')).at(-1); const t0=nav.ts,pid=nav.pid;
const at=(f)=>{const e=t.find(e=>e.pid===pid&&e.ts>=t0&&f(e)); return e?Math.round((e.ts-t0)/1000):-1};
const url=(e)=>{const id=e.args?.data?.requestId; return id};
const early=t.find(e=>e.pid===pid&&e.name==='ResourceSendRequest'&&e.args.data.url.includes('early'));
const fcp=at(e=>e.name==='firstContentfulPaint');
const sum=(n)=>Math.round(t.filter(e=>e.pid===pid&&e.ts>t0&&e.ts<t0+fcp*1000&&e.name===n).reduce((a,e)=>a+(e.dur??0)/1000,0));
(globalThis.R??={}); const r=(R[v]??=[]); r.push([fcp,sum('Layout'),sum('UpdateLayoutTree'),sum('Paint'),sum('ParseHTML'),at(e=>e.name==='dom-choice')]);
}
for (const v of vars) { const med=(k)=>R[v].map(x=>x[k]).sort((a,b)=>a-b)[R[v].length>>1]; console.log(v.split('/').pop().padEnd(10),'fcp',med(0),'layout',med(1),'style',med(2),'paint',med(3),'parse',med(4),'dom-choice',med(5), ' all fcp', R[v].map(x=>x[0]).join(' ')); }
for (const v of vars) await servers[v].stop();
