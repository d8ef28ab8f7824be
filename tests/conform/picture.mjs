// SPDX-License-Identifier: MIT
// picture.mjs NPM PAGE OUTPUT: the top of the page as README shows it, OUTPUT-light.png
// and OUTPUT-dark.png: what it begins with, and the first rows that fail somewhere.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [npm, file, output] = process.argv.slice(2);
const { chromium } = createRequire(npm + "/")("playwright-core");
const browser = await chromium.launch({
	executablePath: "/usr/bin/chromium",
	args: ["--no-sandbox"],
});
for (const colorScheme of ["light", "dark"]) {
	const page = await (await browser.newContext({ colorScheme, viewport: { width: 1000, height: 700 } })).newPage();
	await page.goto(pathToFileURL(file).href);
	// A picture has no controls.
	await page.addStyleTag({ content: "form{display:none!important}main>h2{margin-top:1rem}" });
	const height = await page.evaluate((n) => {
		const rows = [...document.querySelectorAll("#matrix tbody tr[id]")].filter((r) => r.offsetHeight);
		return Math.ceil(rows[Math.min(n, rows.length) - 1].getBoundingClientRect().bottom + scrollY);
	}, 6);
	await page.screenshot({ path: `${output}-${colorScheme}.png`, fullPage: true, clip: { x: 0, y: 0, width: 1000, height } });
}
await browser.close();
