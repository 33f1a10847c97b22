import { isPersonName } from './surnames.ts';

/** Words with which the names of organizations, offices and departments end. */
export const organizationEnding =
  /(?:会|局|委|部|社|办|公司|集团|院|校|报|网|台|中心|街道|镇|乡|科|处|室|站|厅|支部|所|队|厂|学|组|区|市|县)$/u;

/** Ends of names that no person has, whatever surname the first character is: 宣传部, 安全处. */
const certain =
  /(?:办公室|委员会|工会|协会|学会|联合会|分会|中心|公司|集团|支部|医院|学校|大学|学院|街道|电视台|报社|党委|团委|纪委|工委|妇联|文联|科协)$|..[部处局厅署]$|(?:安全|保卫|财务|人事|组织|宣传|综合|行政|生产|业务|党群|办公)[科室]$/u;

/** Whether `name` is that of an office, a department or another body, and no person's. */
export function isOrganizationName(name: string): boolean {
  return (
    certain.test(name) || ([...name].length >= 4 && organizationEnding.test(name) && !isPersonName(name))
  );
}
