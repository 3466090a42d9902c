package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.carequay.billing.ApprovalLimits;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Notices;

/** How much each role and person may give up: the list, and a limit that is set. */
@Named
@ViewScoped
public class LimitsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/billing/limits.xhtml?faces-redirect=true";
    private static final String ROLE = "role:";

    @Inject
    private ApprovalLimits limits;

    @Inject
    private Notices notices;

    private ApprovalLimits.Kind kind = ApprovalLimits.Kind.REDUCTION;
    private String whose;
    private BigDecimal percent;
    private Money amount;
    private transient List<ApprovalLimits.Limit> all;
    private transient List<ApprovalLimits.Person> people;

    public List<ApprovalLimits.Limit> getAll() {
        if (all == null) {
            all = limits.all();
        }
        return all;
    }

    public List<ApprovalLimits.Person> getPeople() {
        if (people == null) {
            people = limits.people();
        }
        return people;
    }

    public String set() {
        boolean ofRole = whose != null && whose.startsWith(ROLE);
        Role role = ofRole ? Role.valueOf(whose.substring(ROLE.length())) : null;
        AccountId account = whose == null || ofRole ? null : AccountId.parse(whose);
        limits.set(kind, role, account, percent, amount);
        notices.doneBeforeRedirect("billingMsg", "limits.set.done");
        return SELF;
    }

    public String remove(ApprovalLimits.Limit limit) {
        limits.remove(limit.id(), limit.version());
        notices.doneBeforeRedirect("billingMsg", "limits.removed");
        return SELF;
    }

    public ApprovalLimits.Kind[] getKinds() {
        return ApprovalLimits.Kind.values();
    }

    public List<Role> getRoles() {
        return List.of(Role.BILLER, Role.CASE_MANAGER, Role.CLINIC_ADMIN);
    }

    public ApprovalLimits.Kind getKind() {
        return kind;
    }

    public void setKind(ApprovalLimits.Kind kind) {
        this.kind = kind;
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }
}
