/** The tables of OneRoster 1.2 (CSV binding) that the export fills, each with its columns in the standard's order. */
export const oneRosterColumns = {
  academicSessions: [
    "sourcedId",
    "status",
    "dateLastModified",
    "title",
    "type",
    "startDate",
    "endDate",
    "parentSourcedId",
    "schoolYear",
  ],
  categories: ["sourcedId", "status", "dateLastModified", "title", "weight"],
  classes: [
    "sourcedId",
    "status",
    "dateLastModified",
    "title",
    "grades",
    "courseSourcedId",
    "classCode",
    "classType",
    "location",
    "schoolSourcedId",
    "termSourcedIds",
    "subjects",
    "subjectCodes",
    "periods",
  ],
  courses: [
    "sourcedId",
    "status",
    "dateLastModified",
    "schoolYearSourcedId",
    "title",
    "courseCode",
    "grades",
    "orgSourcedId",
    "subjects",
    "subjectCodes",
  ],
  enrollments: [
    "sourcedId",
    "status",
    "dateLastModified",
    "classSourcedId",
    "schoolSourcedId",
    "userSourcedId",
    "role",
    "primary",
    "beginDate",
    "endDate",
  ],
  lineItems: [
    "sourcedId",
    "status",
    "dateLastModified",
    "title",
    "description",
    "assignDate",
    "dueDate",
    "classSourcedId",
    "categorySourcedId",
    "academicSessionSourcedId",
    "resultValueMin",
    "resultValueMax",
    "schoolSourcedId",
  ],
  lineItemScoreScales: [
    "sourcedId",
    "status",
    "dateLastModified",
    "title",
    "lineItemSourcedId",
    "scoreScaleSourcedId",
  ],
  orgs: ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"],
  results: [
    "sourcedId",
    "status",
    "dateLastModified",
    "lineItemSourcedId",
    "studentSourcedId",
    "scoreStatus",
    "score",
    "scoreDate",
    "comment",
    "textScore",
    "classSourcedId",
    "inProgress",
    "incomplete",
    "late",
    "missing",
  ],
  roles: [
    "sourcedId",
    "status",
    "dateLastModified",
    "userSourcedId",
    "roleType",
    "role",
    "beginDate",
    "endDate",
    "orgSourcedId",
    "userProfileSourcedId",
  ],
  scoreScales: [
    "sourcedId",
    "status",
    "dateLastModified",
    "title",
    "type",
    "orgSourcedId",
    "courseSourcedId",
    "classSourcedId",
    "scoreScaleValue",
  ],
  users: [
    "sourcedId",
    "status",
    "dateLastModified",
    "enabledUser",
    "username",
    "userIds",
    "givenName",
    "familyName",
    "middleName",
    "identifier",
    "email",
    "sms",
    "phone",
    "agentSourcedIds",
    "grades",
    "password",
    "userMasterIdentifier",
    "preferredGivenName",
    "preferredMiddleName",
    "preferredFamilyName",
    "primaryOrgSourcedId",
    "pronouns",
  ],
} as const;

/** A table of the export. */
export type OneRosterTable = keyof typeof oneRosterColumns;

/** The tables of the standard that the export never has. */
const absentTables = [
  "classResources",
  "courseResources",
  "demographics",
  "lineItemLearningObjectiveIds",
  "resources",
  "resultLearningObjectiveIds",
  "resultScoreScales",
  "userProfiles",
  "userResources",
];

/** One file of the export. */
export interface OneRosterFile {
  readonly name: string;
  readonly text: string;
}

/** Collects rows by table; a row whose `sourcedId` is there already is not added again. */
export class OneRosterRows {
  readonly #tables = new Map<OneRosterTable, Map<string, readonly string[]>>();

  /** Adds a row; whether it was new. */
  add(
    table: OneRosterTable,
    row: { readonly sourcedId: string } & { readonly [column: string]: string },
  ): boolean {
    const rows = this.#tables.get(table) ?? new Map<string, readonly string[]>();
    this.#tables.set(table, rows);
    if (rows.has(row.sourcedId)) return false;
    rows.set(
      row.sourcedId,
      oneRosterColumns[table].map((column) => row[column] ?? ""),
    );
    return true;
  }

  /** The manifest, then every table that has rows. */
  files(): readonly OneRosterFile[] {
    const names = (Object.keys(oneRosterColumns) as OneRosterTable[]).filter((name) =>
      this.#tables.has(name),
    );
    const modes = [...(Object.keys(oneRosterColumns) as OneRosterTable[]), ...absentTables]
      .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
      .map((name) => [`file.${name}`, names.some((own) => own === name) ? "bulk" : "absent"]);
    const manifest = [
      ["propertyName", "value"],
      ["manifest.version", "1.0"],
      ["oneroster.version", "1.2"],
      ...modes,
      ["source.systemName", "sodiem"],
    ];
    return [
      { name: "manifest.csv", text: csv(manifest) },
      ...names.map((name) => ({
        name: `${name}.csv`,
        text: csv([oneRosterColumns[name], ...(this.#tables.get(name)?.values() ?? [])]),
      })),
    ];
  }
}

function csv(rows: Iterable<readonly string[]>): string {
  return [...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
