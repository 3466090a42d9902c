package org.carequay.claim.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/**
 * Whether an advice can be believed: it is this clinic's, and it adds up as section 1.10.2 of the implementation guide of the 835
 * asks: payment = claims − what was kept back; claim and service paid = charged − adjustments.
 */
public final class AdviceCheck {
    private static final Set<String> METHODS = Set.of("ACH", "BOP", "CHK", "FWT", "NON");
    private static final Set<String> GROUPS = Set.of("CO", "PR", "OA", "PI");
    private final InvalidInput.Check check;
    private final String npi;
    private final String tin;

    /** @param npi of the clinic, or null; {@code tin}: with or without its hyphen */
    public AdviceCheck(InvalidInput.Check check, String npi, String tin) {
        this.check = check;
        this.npi = npi;
        this.tin = digits(tin);
    }

    public void check(Advice advice) {
        String at = "segment " + advice.segment() + " ";
        check.that(METHODS.contains(advice.method()), at + "BPR04", "unknown-value")
                .that(!advice.amount().isNegative(), at + "BPR02", "out-of-range")
                .that(mine(advice), at + "N1", "payee-differs")
                .that(advice.amount().equals(total(advice)), at + "BPR02", "advice-out-of-balance");
        Set<String> named = new HashSet<>();
        for (AdvisedClaim claim : advice.claims()) {
            claim(claim);
            String key = claim.reference() + "|" + claim.reversal() + "|" + claim.payerControl() + "|" + claim.charged()
                    + "|" + claim.serviceFrom();
            check.that(named.add(key), "segment " + claim.segment() + " CLP", "twice");
        }
    }

    private boolean mine(Advice advice) {
        boolean byTin = advice.payeeTin() != null && digits(advice.payeeTin()).equals(tin);
        boolean byNpi = npi != null && npi.equals(advice.payeeNpi());
        boolean againstNpi = npi != null && advice.payeeNpi() != null && !byNpi;
        boolean againstTin = advice.payeeTin() != null && !byTin;
        return (byTin || byNpi) && !againstNpi && !againstTin;
    }

    private static Money total(Advice advice) {
        Money claims =
                Money.sum(advice.claims().stream().map(AdvisedClaim::paid).toList());
        Money kept =
                Money.sum(advice.offsets().stream().map(AdvisedOffset::amount).toList());
        return claims.minus(kept);
    }

    private void claim(AdvisedClaim claim) {
        String at = "segment " + claim.segment() + " ";
        Money adjusted = sum(claim.adjustments());
        check.that(claim.charged().minus(adjusted).equals(claim.paid()), at + "CLP04", "claim-out-of-balance")
                .that(claim.reversal() || !claim.paid().isNegative(), at + "CLP04", "out-of-range")
                .that(claim.reversal() || !claim.charged().isNegative(), at + "CLP03", "out-of-range")
                .that(!claim.reversal() || !claim.paid().isPositive(), at + "CLP04", "out-of-range")
                .that(!claim.denial() || claim.paid().isZero(), at + "CLP04", "denial-with-payment");
        claim.adjustments().forEach(each -> check.that(GROUPS.contains(each.group()), at + "CAS01", "unknown-value"));
        if (!claim.services().isEmpty()) {
            services(claim, at);
        }
    }

    private void services(AdvisedClaim claim, String at) {
        List<AdvisedService> services = claim.services();
        Money charged = Money.sum(services.stream().map(AdvisedService::charged).toList());
        Money paid = Money.sum(services.stream().map(AdvisedService::paid).toList());
        Money ofClaim = sum(claim.adjustments().stream()
                .filter(each -> Objects.isNull(each.service()))
                .toList());
        check.that(charged.equals(claim.charged()), at + "CLP03", "services-differ")
                .that(paid.minus(ofClaim).equals(claim.paid()), at + "CLP04", "services-differ");
    }

    private static Money sum(List<AdvisedAdjustment> adjustments) {
        return Money.sum(adjustments.stream().map(AdvisedAdjustment::amount).toList());
    }

    private static String digits(String text) {
        return text == null ? "" : text.replaceAll("[^0-9]", "");
    }
}
