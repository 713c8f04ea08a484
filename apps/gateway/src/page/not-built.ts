/** Shown at `/` while the console is not built; without a script, so that the policy stays as it is. */
export const NOT_BUILT = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>督办</title>
<h1>督办 Duban</h1>
<p>服务已启动，控制台尚未构建：<code>npm run build</code></p>
<p lang="en">The service is running; the console is not built yet. The API is described at <a href="/api/openapi.json">/api/openapi.json</a>.</p>
</html>
`;
