package org.carequay.claim.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carequay.claim.model.ClaimForm.Adjusted;
import org.carequay.claim.model.ClaimForm.Answered;
import org.carequay.claim.model.ClaimForm.Bill;
import org.carequay.claim.model.ClaimForm.Line;

/** Which answer of the first insurer is of which line of the bill. */
public final class LineAnswers {
    private final Bill bill;
    private final Set<Integer> answered = new HashSet<>();

    private LineAnswers(Bill bill) {
        this.bill = bill;
    }

    /**
     * By the line's number where the insurer gave it back, else by code, modifiers and charge.
     *
     * @return at least one for each line; or none at all when the insurer answered the claim as a whole, when an answer is of no
     *     line, when a line has no answer, or when one does not add up
     */
    public static List<Answered> of(AdvisedClaim claim, Bill bill) {
        LineAnswers answers = new LineAnswers(bill);
        List<Answered> all = new ArrayList<>();
        for (AdvisedService service : claim.services()) {
            Optional<Line> line = answers.lineOf(service);
            if (line.isEmpty() || !service.balanced()) {
                return List.of();
            }
            answers.answered.add(line.get().position());
            all.add(answer(line.get(), service));
        }
        return answers.answered.size() == bill.lines().size() ? all : List.of();
    }

    private Optional<Line> lineOf(AdvisedService service) {
        return service.lineReference() == null
                ? bill.lines().stream()
                        .filter(line -> !answered.contains(line.position()))
                        .filter(line -> procedure(line).equals(service.procedure()))
                        .filter(line -> line.amount().equals(service.charged()))
                        .findFirst()
                : bill.lines().stream()
                        .filter(line -> bill.reference(line).equalsIgnoreCase(service.lineReference()))
                        .findFirst();
    }

    private static List<String> procedure(Line line) {
        List<String> procedure = new ArrayList<>(List.of(line.code()));
        procedure.addAll(line.modifiers());
        return procedure;
    }

    private static Answered answer(Line line, AdvisedService service) {
        return new Answered(
                line.position(),
                service.procedure(),
                service.paid(),
                service.units() == null ? String.valueOf(line.units()) : service.units(),
                service.adjustments().stream()
                        .map(each -> new Adjusted(each.group(), each.reason(), each.amount()))
                        .toList());
    }
}
