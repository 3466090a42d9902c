package org.carequay.ui.claim;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.ClaimTurn;
import org.carequay.claim.Claims;
import org.carequay.ui.billing.InvoicePage;
import org.carequay.ui.shell.Notices;

/** Claims of the invoice on the page: what was sent, what a new one lacks, and making one. */
@Named
@ViewScoped
public class ClaimCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Claims claims;

    @Inject
    private InvoicePage page;

    @Inject
    private ClaimGapTexts texts;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private ClaimFrequency frequency = ClaimFrequency.REPLACEMENT;
    private String reference;
    private transient List<Claims.File> all;
    private transient List<ClaimGapTexts.Gap> gaps;
    private transient Boolean printable;
    private transient Second second;

    /** A claim to the second insurer that is due or not, and what it lacks. */
    private record Second(boolean due, List<ClaimGapTexts.Gap> gaps) {}

    public List<Claims.File> getAll() {
        if (all == null) {
            all = claims.of(invoice());
        }
        return all;
    }

    /** What is missing, each with the page where it is mended. */
    public List<ClaimGapTexts.Gap> getGaps() {
        if (gaps == null) {
            gaps = texts.of(claims.missing(invoice()), page.getView());
        }
        return gaps;
    }

    /** Whether it can be printed on paper. */
    public boolean isPrintable() {
        if (printable == null) {
            printable = claims.missingOnPaper(invoice()).isEmpty();
        }
        return printable;
    }

    public void make() {
        make(ClaimTurn.PRIMARY, ClaimFrequency.ORIGINAL, null);
    }

    /** Whether the second insurer can be asked now. */
    public boolean isSecondDue() {
        return second().due() && second().gaps().isEmpty();
    }

    /** What keeps the second insurer from being asked now that the first one has answered, each with the page where it is mended. */
    public List<ClaimGapTexts.Gap> getSecondGaps() {
        return second().gaps();
    }

    private Second second() {
        if (second == null) {
            second = claims.missingOfSecond(invoice())
                    .map(missing -> new Second(true, texts.of(missing, page.getView())))
                    .orElseGet(() -> new Second(false, List.of()));
        }
        return second;
    }

    public void makeSecond() {
        make(ClaimTurn.SECONDARY, ClaimFrequency.ORIGINAL, null);
    }

    /** Corrects the newest claim. */
    public void correct() {
        make(getAll().get(0).turn(), frequency, reference);
    }

    private void make(ClaimTurn turn, ClaimFrequency as, String original) {
        Claims.File made = claims.make(invoice(), turn, as, original, key);
        second = null;
        key = UUID.randomUUID().toString();
        all = null;
        gaps = null;
        reference = null;
        notices.done("claimMsg", "claim.made", made.number());
    }

    private InvoiceId invoice() {
        return InvoiceId.parse(page.getId());
    }

    public ClaimFrequency getFrequency() {
        return frequency;
    }

    public void setFrequency(ClaimFrequency frequency) {
        this.frequency = frequency;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
