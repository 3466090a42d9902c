package org.carequay.claim.internal;

import io.xlate.edi.stream.EDIStreamException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carequay.claim.model.ClaimForm.Adjusted;
import org.carequay.claim.model.ClaimForm.Answered;
import org.carequay.claim.model.ClaimForm.Line;
import org.carequay.claim.model.ClaimForm.Prior;
import org.carequay.claim.model.ClaimForm.Subscriber;

/** Writes into a claim to the second insurer what the first one has answered, to the claim and to each line. */
final class PriorWriter {
    /** How many reasons a CAS segment has room for. */
    private static final int REASONS = 6;

    private final X12Writer out;
    private final Prior prior;

    PriorWriter(X12Writer out, Prior prior) {
        this.out = out;
        this.prior = prior;
    }

    /** The answer to the claim (2320), with the first insurer's subscriber and itself (2330A, 2330B). */
    void claim() throws EDIStreamException {
        Subscriber subscriber = prior.subscriber();
        out.segment(
                "SBR",
                "P",
                prior.relation(),
                X12Text.of(subscriber.group(), 50),
                null,
                null,
                null,
                null,
                null,
                prior.payer().filing());
        adjustments(prior.adjustments());
        out.segment("AMT", "D", X12Text.amount(prior.paid()));
        out.segment("OI", null, null, "Y", null, null, "Y");
        ClaimWriter.person(out, "IL", subscriber.person(), "MI", X12Text.of(subscriber.memberId(), 80));
        out.segment(
                "NM1",
                "PR",
                "2",
                X12Text.name(prior.payer().name()),
                null,
                null,
                null,
                null,
                "PI",
                prior.payer().id());
        if (prior.lines().isEmpty()) {
            answeredOn();
        }
        if (prior.control() != null) {
            out.segment("REF", "F8", X12Text.of(prior.control(), 50));
        }
    }

    /** The answers to a line (2430). */
    void line(Line line) throws EDIStreamException {
        for (Answered answer : prior.lines()) {
            if (answer.line() == line.position()) {
                List<String> procedure = new ArrayList<>(List.of("HC"));
                procedure.addAll(answer.procedure());
                out.segment("SVD", prior.payer().id(), X12Text.amount(answer.paid()), procedure, null, answer.units());
                adjustments(answer.adjustments());
                answeredOn();
            }
        }
    }

    /** Stands once for the claim, or at each line. */
    private void answeredOn() throws EDIStreamException {
        out.segment("DTP", "573", ClaimWriter.DAY, X12Text.day(prior.paidOn()));
    }

    /** One segment for each group of reasons, which has room for six. */
    private void adjustments(List<Adjusted> all) throws EDIStreamException {
        Map<String, List<Adjusted>> groups =
                all.stream().collect(Collectors.groupingBy(Adjusted::group, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Adjusted>> group : groups.entrySet()) {
            for (int from = 0; from < group.getValue().size(); from += REASONS) {
                List<String> elements = new ArrayList<>(List.of(group.getKey()));
                for (Adjusted each : group.getValue()
                        .subList(from, Math.min(from + REASONS, group.getValue().size()))) {
                    if (elements.size() > 1) {
                        // No quantity.
                        elements.add(null);
                    }
                    elements.add(each.reason());
                    elements.add(X12Text.amount(each.amount()));
                }
                out.segment("CAS", elements.toArray());
            }
        }
    }
}
