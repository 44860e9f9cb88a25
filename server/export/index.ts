import { csv } from './csv.ts';
import { cypher } from './cypher.ts';
import type { ExportFormat } from './define.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { neo4jCsv } from './neo4j-csv/neo4j-csv.ts';
import { xlsx } from './xlsx.ts';

/** Every export format, once. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [graphml, gexf, cypher, neo4jCsv, csv, xlsx];
