export {
  decisionNames,
  fieldNames,
  reasonNames,
  statusNames,
  themeNames,
} from "@tandem/domain/soa/words";
