package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.GateFacts;
import org.carequay.scheduling.GatePaper;
import org.carequay.shared.Money;
import org.carequay.ui.shell.MoneyFormat;
import org.carequay.ui.shell.PatientBanners;
import org.carequay.ui.shell.Statuses;
import org.carequay.ui.shell.Texts;

/** What is on file for a gate of check-in, in words. */
@Named
@RequestScoped
public class GateWords {
    private static final String BUNDLE = "scheduleMsg";
    private static final String CONSENTS = "consentMsg";

    @Inject
    private Texts texts;

    @Inject
    private Statuses statuses;

    @Inject
    private PatientBanners banners;

    @Inject
    private MoneyFormat money;

    /** Coverages and counsel. */
    public String payer(GateFacts facts) {
        List<String> known = new ArrayList<>(facts.coverages());
        if (facts.counsel() != null) {
            known.add(facts.counsel());
        }
        return known.isEmpty()
                ? texts.of(BUNDLE, "gate.PAYER.none")
                : texts.of(BUNDLE, "gate.known", String.join(", ", known));
    }

    /** What is signed, what is missing, and the letter of protection. */
    public String consents(GateFacts facts) {
        List<String> known = new ArrayList<>();
        papers(facts, false).ifPresent(titles -> known.add(texts.of(CONSENTS, "gate.missing", titles)));
        papers(facts, true).ifPresent(titles -> known.add(texts.of(CONSENTS, "gate.signed", titles)));
        known.add(
                facts.letter() == null
                        ? texts.of(BUNDLE, "gate.CONSENTS.none")
                        : texts.of(BUNDLE, "gate.CONSENTS.letter", statuses.text(facts.letter())));
        return String.join(". ", known);
    }

    private static Optional<String> papers(GateFacts facts, boolean current) {
        return facts.papers().stream()
                .filter(paper -> paper.current() == current)
                .map(GatePaper::title)
                .reduce((one, other) -> one + ", " + other);
    }

    /** What is open, for those who may see it. */
    public String balance(AppointmentView visit) {
        Money open = banners.of(visit.patient().toString()).balance();
        return open == null
                ? texts.of(BUNDLE, "gate.BALANCE.unseen")
                : texts.of(BUNDLE, "gate.BALANCE.open", money.of(open));
    }
}
