package org.carequay.encounter;

import java.util.List;
import org.carequay.encounter.CodeService.IcdCode;

/**
 * What stands beside an ICD-10-CM code.
 *
 * @param sides the code and the same for other sides, with {@code right}, {@code left}, {@code bilateral} or {@code unspecified};
 *     empty when it names no side
 * @param encounters the code and those with another seventh character, such as {@code A}, {@code D}, {@code S}; empty when it has none
 * @param completions the billable codes of a heading; empty for a code that can be billed itself
 */
public record IcdFamily(IcdCode code, List<Member> sides, List<Member> encounters, List<IcdCode> completions) {
    /** A code with what tells it from the others. */
    public record Member(String mark, String code, String description) {}
}
