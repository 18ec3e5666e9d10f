// The part of saxen that is used here: it comes without types (https://github.com/nikku/saxen, 11.1).
declare module "saxen" {
  type Decode = (text: string) => string;
  export class Parser {
    on(
      event: "openTag",
      then: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void,
    ): this;
    on(event: "closeTag", then: (name: string) => void): this;
    on(event: "text", then: (text: string, decode: Decode) => void): this;
    on(event: "cdata" | "attention", then: (text: string) => void): this;
    on(event: "error" | "warn", then: (error: Error) => void): this;
    parse(xml: string): this;
  }
}
