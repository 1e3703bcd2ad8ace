/** The style sheet of the documentation page; readable in light and dark. */
export const docsStyle = `
:root { color-scheme: light dark; font-family: system-ui, 'Noto Sans SC', 'Microsoft YaHei', sans-serif; line-height: 1.6; }
body { max-width: 62rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid #8886; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
details { border: 1px solid #8884; border-radius: 6px; margin: .4rem 0; padding: .3rem .8rem; }
summary { cursor: pointer; } summary b { display: inline-block; min-width: 4.5rem; }
.get { color: #1565c0; } .post { color: #2e7d32; } .put, .patch { color: #b26a00; } .delete { color: #c62828; }
@media (prefers-color-scheme: dark) { .get { color: #90caf9; } .post { color: #a5d6a7; } .put, .patch { color: #ffcc80; } .delete { color: #ef9a9a; } }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; } th, td { border: 1px solid #8884; padding: .25rem .5rem; text-align: left; }
dt { font-weight: 600; } dd { margin: 0 0 .4rem 1rem; } pre { overflow: auto; font-size: .85rem; }
:target { outline: 2px solid #1565c0; }
`;
