package org.carequay.recall.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.carequay.recall.RecallBasis;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeDetails.Interval;
import org.carequay.shared.InvalidInput;

/** What a kind of recall may be. */
public final class RecallTypePolicy {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_VISITS = 200;
    private static final int MOST_LEAD = 90;
    private static final int MOST_OVERDUE = 1095;
    private static final int MOST_RUNGS = 6;
    private static final int WIDEST_LADDER = 365;
    /** CPT (with its categories II, III and proprietary analyses) or HCPCS level II. */
    private static final Pattern CODE = Pattern.compile("[0-9]{4}[0-9AFMTU]|[A-V][0-9]{4}");

    private RecallTypePolicy() {}

    /** Each thing once, in order, written in one way. */
    public static RecallTypeDetails tidy(RecallTypeDetails details) {
        return new RecallTypeDetails(
                details.name() == null ? null : details.name().strip(),
                details.active(),
                details.basis(),
                details.phases(),
                details.triggers().stream().distinct().toList(),
                details.codes().stream()
                        .map(code -> code.strip().toUpperCase(Locale.ROOT))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList(),
                details.satisfiers().stream().distinct().toList(),
                details.interval(),
                details.leadDays(),
                details.overdueDays(),
                details.ladder().stream().distinct().sorted().toList());
    }

    /** Adds what is wrong with it. */
    public static InvalidInput.Check check(InvalidInput.Check check, RecallTypeDetails details) {
        Interval interval = details.interval();
        Integer visits = interval.visits();
        return check.required("name", details.name())
                .maxLength("name", details.name(), LONGEST_NAME)
                .required("basis", details.basis())
                .that(details.basis() != RecallBasis.CASE || !details.phases().isEmpty(), "phases", "required")
                .that(
                        details.basis() != RecallBasis.PATIENT
                                || details.phases().isEmpty(),
                        "phases",
                        "not-for-this-kind")
                .that(
                        details.codes().stream()
                                .allMatch(code -> CODE.matcher(code).matches()),
                        "codes",
                        "not-a-code")
                .that(within(interval.months(), 0, MOST_MONTHS), "months", "out-of-range")
                .that(within(interval.days(), 0, MOST_DAYS), "days", "out-of-range")
                .that(visits == null || within(visits, 1, MOST_VISITS), "visits", "out-of-range")
                .that(interval.months() > 0 || interval.days() > 0 || visits != null, "days", "no-interval")
                .that(within(details.leadDays(), 0, MOST_LEAD), "leadDays", "out-of-range")
                .that(within(details.overdueDays(), 1, MOST_OVERDUE), "overdueDays", "out-of-range")
                .that(details.ladder().size() <= MOST_RUNGS, "ladder", "too-many")
                .that(
                        ladderFits(details.ladder(), details.leadDays(), details.overdueDays()),
                        "ladder",
                        "out-of-range");
    }

    /** Nobody is written to before it is on the list, nor after it is let go. */
    private static boolean ladderFits(List<Integer> ladder, int leadDays, int overdueDays) {
        return ladder.stream()
                .allMatch(day -> within(day, -leadDays, overdueDays) && within(day, -WIDEST_LADDER, WIDEST_LADDER));
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
