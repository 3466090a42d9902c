package org.carequay.ui.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;
import org.carequay.portal.CounselPortal;
import org.carequay.portal.CounselPortal.CounselCase;

/** The attorney's cases: those waiting for a signature first. */
@Named
@RequestScoped
public class CounselHomePage {
    @Inject
    private CounselPortal portal;

    private List<CounselCase> cases;

    public List<CounselCase> getCases() {
        if (cases == null) {
            List<CounselCase> all = portal.cases();
            cases = Stream.concat(
                            all.stream().filter(CounselHomePage::waits),
                            all.stream().filter(c -> !waits(c)))
                    .toList();
        }
        return cases;
    }

    /** How many letters wait for this attorney. */
    public long getWaiting() {
        return getCases().stream().filter(CounselHomePage::waits).count();
    }

    /** The letter of the case that is in force or waits; null when there is none to show yet. */
    public LopView letter(CounselCase shown) {
        return live(shown);
    }

    public boolean signable(CounselCase shown) {
        return waits(shown);
    }

    private static boolean waits(CounselCase shown) {
        LopView letter = live(shown);
        return letter != null && !letter.signedBy(LopView.Party.ATTORNEY) && letter.status() != LopStatus.EXECUTED;
    }

    private static LopView live(CounselCase shown) {
        return shown.letters().stream()
                .filter(letter -> letter.status().live() && letter.status() != LopStatus.DRAFT)
                .findFirst()
                .orElse(null);
    }
}
