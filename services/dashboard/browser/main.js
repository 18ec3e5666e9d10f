// What script adds to pages that are whole without it.
export {};
