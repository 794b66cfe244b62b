import type { Part } from "@tandem/contract/scope-statement/rules";

const words: Readonly<Record<Part, { name: string; one: string; help: string }>> = {
  services: {
    name: "Services",
    one: "service",
    help: "What customers get, by the names used in agreements.",
  },
  sites: { name: "Sites", one: "site", help: "Places where work is done; say so if it is remote." },
  units: { name: "Units", one: "unit", help: "Departments or companies that belong to it." },
  customers: { name: "Customers", one: "customer", help: "Names or groups." },
  interfaces: {
    name: "Interfaces",
    one: "interface",
    help: "Where it touches what lies outside, such as a customer's tools.",
  },
  dependencies: {
    name: "Dependencies",
    one: "dependency",
    help: "What others do for it: data centres, suppliers, other parts of the company.",
  },
};

export const partName = (part: Part): string => words[part].name;
export const partHelp = (part: Part): string => words[part].help;
export const counted = (count: number, part: Part): string =>
  `${count} ${count === 1 ? words[part].one : words[part].name.toLowerCase()}`;
