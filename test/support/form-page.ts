/** A problem in the summary at the top of a refused form; `field` is the name of the control to which it leads. */
export interface SummarizedError {
  field: string | undefined;
  text: string;
}

type Attributes = Record<string, string>;

/** The form in the main part of a page, as a browser sees it. */
export class FormPage {
  private readonly html: string;

  constructor(page: string) {
    this.html = /<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? '';
  }

  /** What a browser would send: the name and value of every control that holds something to send. */
  get fields(): Record<string, string> {
    const selects = elements(this.html, 'select').map(({ attributes, content }): [Attributes, string] => [
      attributes,
      elements(content, 'option').find((option) => 'selected' in option.attributes)?.attributes['value'] ??
        '',
    ]);
    const areas = elements(this.html, 'textarea').map(({ attributes, content }): [Attributes, string] => [
      attributes,
      decode(content),
    ]);
    const inputs = this.inputs()
      .filter(({ type = '', ...rest }) => !['radio', 'checkbox'].includes(type) || 'checked' in rest)
      .map((attributes): [Attributes, string] => [attributes, attributes['value'] ?? '']);
    const controls = [...selects, ...areas, ...inputs];
    return Object.fromEntries(controls.map(([{ name = '' }, value]) => [name, value]));
  }

  /** What stands at each field that is marked as wrong and says so to a screen reader. */
  get errors(): Record<string, string> {
    const found = elements(this.html, 'p')
      .filter(({ attributes }) => attributes['class'] === 'field-error')
      .map(({ attributes: { id = '' }, content }): [string, string] => [
        this.describedBy(id),
        decode(content),
      ]);
    return Object.fromEntries(found);
  }

  /** The list of problems at the top; each must lead to a control of the form. */
  get summary(): SummarizedError[] {
    const list = /<div class="error-summary".*?<\/div>/s.exec(this.html)?.[0] ?? '';
    return elements(list, 'li').map(({ content }) => {
      const [link] = elements(content, 'a');
      if (!link) return { field: undefined, text: decode(content) };
      return { field: this.nameOf(link.attributes['href']?.slice(1)), text: decode(link.content) };
    });
  }

  /** The name of the control that an error belongs to, by the ids with which it is described. */
  private describedBy(id: string): string {
    const describes = ({ attributes }: Element) => attributes['aria-describedby']?.split(' ').includes(id);
    const control = this.controls().find(describes);
    if (control?.attributes['aria-invalid'] === 'true') return control.attributes['name'] ?? '';
    const group = elements(this.html, 'fieldset').find(describes);
    if (group) return elements(group.content, 'input')[0]?.attributes['name'] ?? '';
    throw new Error(`No control says that it is wrong: ${id}`);
  }

  private nameOf(id: string | undefined): string {
    const control = this.controls().find(({ attributes }) => attributes['id'] === id);
    if (!control) throw new Error(`The summary leads to #${String(id)}, which is no control`);
    return control.attributes['name'] ?? '';
  }

  private controls(): Element[] {
    return ['input', 'select', 'textarea'].flatMap((tag) => elements(this.html, tag));
  }

  private inputs(): Attributes[] {
    return elements(this.html, 'input').map(({ attributes }) => attributes);
  }
}

interface Element {
  attributes: Attributes;
  content: string;
}

/** Elements of that name; of nested ones the inner. Attributes of our own markup are quoted. */
function elements(html: string, tag: string): Element[] {
  const attributes = String.raw`((?:\s+[\w-]+(?:="[^"]*")?)*)\s*`;
  const pattern =
    tag === 'input'
      ? new RegExp(`<input${attributes}/?>()`, 'g')
      : new RegExp(`<${tag}${attributes}>((?:(?!<${tag}[\\s>]).)*?)</${tag}>`, 'gs');
  return [...html.matchAll(pattern)].map(([, written = '', content = '']) => ({
    attributes: Object.fromEntries(
      [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
        name,
        decode(value),
      ]),
    ),
    content,
  }));
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
