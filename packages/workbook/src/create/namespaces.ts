/** The namespaces of the transitional form of Office Open XML, which every program writes. */
export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const packageRelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
export const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

/** What begins the types of the parts of a workbook. */
export const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
