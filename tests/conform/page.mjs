// SPDX-License-Identifier: MIT
// page.mjs NPM PAGE...: each page in headless Chromium: widths, light and dark,
// filters, links, the keyboard, without script, without a network, and axe-core.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [npm, ...pages] = process.argv.slice(2);
const require = createRequire(npm + "/");
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");
let failed = 0;

function check(name, seen, expected) {
	if (JSON.stringify(seen) === JSON.stringify(expected))
		return console.log("ok page: " + name);
	console.log(`not ok page: ${name}: ${JSON.stringify(seen)}, expected ${JSON.stringify(expected)}`);
	failed = 1;
}

// What is not there at all fails too, by name.
process.on("uncaughtException", (e) => {
	console.log("not ok page: it goes on: " + String(e).split("\n")[0]);
	process.exit(1);
});
const browser = await chromium.launch({
	executablePath: "/usr/bin/chromium",
	args: ["--no-sandbox"],
});
for (const file of pages) {
	const name = file.replace(/.*\//, ""), url = pathToFileURL(file).href;
	const rows = (page) => page.locator("#matrix tbody tr[id]:visible").count();

	for (const width of [390, 1280])
		for (const colorScheme of name.startsWith("ten") ? ["light"] : ["light", "dark"]) {
			const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
			const page = await context.newPage();
			const asked = [], errors = [];
			page.on("request", (r) => asked.push(r.url()));
			page.on("pageerror", (e) => errors.push(String(e)));
			await page.goto(url);
			const on = `${name}, ${width} pixels, ${colorScheme}`;
			check(`${on}: no network, no error`, [asked, errors], [[url], []]);
			check(`${on}: nothing is wider than the screen`,
				await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
			check(`${on}: its colours`, await page.evaluate(() =>
				getComputedStyle(document.body).backgroundColor),
				colorScheme === "dark" ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
			// The same sections hundreds of times over take axe-core minutes: some
			// of each page, and every control, card and row.
			await page.evaluate(() => document.querySelectorAll("section.d")
				.forEach((e, i) => i % 40 && e.remove()));
			await page.addScriptTag({ path: axe });
			const found = await page.evaluate(async () => (await axe.run()).violations
				.filter((v) => ["serious", "critical", "moderate"].includes(v.impact))
				.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 120)}`));
			check(`${on}: axe-core`, found, []);
			await context.close();
		}

	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(url);
	const all = await page.locator("#matrix tbody tr[id]").count();
	const first_box = name.startsWith("diff") ? "#changed" : "#bad";
	const bad = await page.locator(`#matrix tbody tr.${first_box.slice(1)}`).count();
	check(`${name}: at first what ${first_box === "#bad" ? "fails somewhere" : "changed"}`, [await rows(page), bad > 0], [bad, true]);
	await page.uncheck(first_box);
	await page.check("#bad");
	// By what the cells show, not by the classes that the filter goes by.
	check(`${name}: what fails somewhere`, await rows(page), await page.evaluate(() =>
		[...document.querySelectorAll("#matrix tbody tr[id]")].filter((r) => r.querySelector(
			"td .m:is(.broken, .allowed, .known, .absent):not(.ch)")).length));
	await page.uncheck("#bad");
	check(`${name}: all requirements`, [await rows(page), all > 50], [all, true]);
	await page.check("#shall");
	const shall = (await page.locator("#matrix tbody th .i").allTextContents()).filter((t) => t.startsWith("shall, "));
	check(`${name}: only shall`, [await rows(page), shall.length > 20 && shall.length < all], [shall.length, true]);
	await page.uncheck("#shall");
	await page.fill("#find", "EBADF");
	const found = await page.locator("#matrix tr[id]", { hasText: "EBADF" }).count();
	check(`${name}: a word is found`, [await rows(page), found > 0 && found < all], [found, true]);
	await page.fill("#find", "no such words");
	check(`${name}: no word is found`, [await rows(page), await page.textContent("#count")], [0, "0 requirements"]);
	await page.fill("#find", "");
	check(`${name}: what it is of`, /\d+ requirements, [\d,]+ checks, \d+ targets?\./.test(await page.locator("main").textContent()), true);
	check(`${name}: what was not judged is said`, await page.locator("main > ul:not([class]) li").allTextContents(),
		name.startsWith("ten") ? ["none; nor this: no <libc> for it"] : []);
	check(`${name}: each link leads somewhere`, await page.evaluate(() =>
		[...document.querySelectorAll("a[href^='#']")].filter((a) => !document.getElementById(a.getAttribute("href").slice(1)))
			.map((a) => a.getAttribute("href"))), []);
	check(`${name}: no id twice`, await page.evaluate(() => {
		const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
		return ids.length - new Set(ids).size;
	}), 0);

	// By keyboard: the filter, then on to the first cell, and into it.
	await page.goto(url);
	await page.keyboard.press("Tab");
	// A table of targets scrolls, and is reached for that.
	if (await page.locator("#targets").count())
		await page.keyboard.press("Tab");
	const first = await page.evaluate(() => document.activeElement.id);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Space");
	check(`${name}: the keyboard reaches the filters`, [first, await rows(page)], ["find", all]);
	for (let i = 0; i < 10 && !await page.evaluate(() => document.activeElement.matches("#matrix a")); i++)
		await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	check(`${name}: the keyboard leads from a cell to its checks`,
		await page.evaluate(() => Boolean(document.querySelector(location.hash || "#none")?.querySelector("table code"))), true);
	check(`${name}: a cell's link back finds a row that is hidden`, await page.evaluate(async () => {
		document.getElementById("find").value = "no such words";
		document.getElementById("find").oninput();
		document.querySelector(location.hash + " a")?.click();
		await new Promise((f) => setTimeout(f, 100));
		return document.querySelector(location.hash || "#none")?.offsetHeight > 0;
	}), true);

	const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await plain.goto(url);
	check(`${name}: without script all is there, and no filter`,
		[await rows(plain), await plain.locator("form:visible").count()], [all, 0]);
}
// What changed between two runs: marks that lead to the checks.
for (const file of pages.filter((f) => /diff[^/]*$/.test(f))) {
	const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
	await page.goto(pathToFileURL(file).href);
	check("diff: the title says what it is", await page.title(), "What changed between two runs of overstat-conform");
	check("diff: what is worse, better and new, once each", await page.evaluate(() =>
		[...document.querySelectorAll("#matrix .ch")].flatMap((e) => e.textContent.split(", ")).sort()), ["1 better", "1 gone", "1 worse"]);
	check("diff: the summary", await page.locator(".c li:last-child p").last().textContent(), "1 worse, 1 better, 1 gone");
	check("diff: each cell has old before new", await page.evaluate(() =>
		[...new Set([...document.querySelectorAll("#matrix td")].map((e) =>
			[...e.querySelectorAll("small")].map((s) => s.textContent).join()))]), ["old,new"]);
	await page.locator("#matrix a", { hasText: "1 worse" }).click();
	check("diff: a mark leads to its check, before and after", await page.evaluate(() =>
		[...document.querySelector(location.hash).querySelectorAll("tbody tr")].map((r) =>
			[...r.cells].slice(1).map((e) => e.textContent).join(" "))
			.filter((t) => t.startsWith("worse"))), ["worse pass fail odd"]);
}
await browser.close();
process.exit(failed);
