export const zh = {
  missing: '请选择文件或粘贴表格。',
  empty: '内容为空。',
  'too-large': '文件超过 {megabytes, number} MB。',
  'too-large-inside': '文件解压后过大。请仅将表格另存为新文件。',
  'too-many-rows': '行数超过 {max, number}，请拆分表格。',
  'too-many-columns': '列数超过 {max, number}。',
  'not-a-sheet': '无法识别的表格文件。请另存为 XLSX 或 CSV。',
  'old-or-protected': '这是旧版 Excel 文件或有密码保护的文件。请取消密码并另存为 XLSX。',
  encoding: '无法识别文件的字符编码。请另存为 XLSX 或 UTF-8 编码的 CSV。',
};
