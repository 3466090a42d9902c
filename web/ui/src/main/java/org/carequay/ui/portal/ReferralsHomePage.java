package org.carequay.ui.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.casefile.CasePhase;
import org.carequay.portal.ReferrerPortal;

/** How the patients are doing that a referring provider sent. */
@Named
@RequestScoped
public class ReferralsHomePage {
    @Inject
    private ReferrerPortal portal;

    private List<ReferrerPortal.Referral> referrals;

    public List<ReferrerPortal.Referral> getReferrals() {
        if (referrals == null) {
            referrals = portal.referrals();
        }
        return referrals;
    }

    /** Where the treatment stands; null before there is a case. */
    public CasePhase phase(ReferrerPortal.Referral referral) {
        return referral.phase() == null || referral.phase().isBlank() ? null : CasePhase.valueOf(referral.phase());
    }
}
