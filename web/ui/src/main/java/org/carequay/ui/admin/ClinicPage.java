package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carequay.security.Role;
import org.carequay.security.SecurityPolicy;
import org.carequay.security.SecurityPolicyService;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** What the clinic asks of its people's sign-in. */
@Named
@ViewScoped
public class ClinicPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SecurityPolicyService policies;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private long version;
    private Integer idleMinutes;
    private boolean ownPatients;
    private List<Role> secondFactor;

    public void open() {
        show(policies.current());
    }

    public void save() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(secondFactor);
        show(confirm.with(
                stepUp,
                proof -> policies.change(new SecurityPolicy(version, wanted, idleMinutes, ownPatients), proof)));
        notices.done("clinicMsg", "policy.saved");
    }

    private void show(SecurityPolicy policy) {
        version = policy.version();
        idleMinutes = policy.idleMinutes();
        ownPatients = policy.ownPatients();
        secondFactor = List.copyOf(policy.secondFactor());
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(each -> each != Role.SUPER_ADMIN)
                .toList();
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public Integer getIdleMinutes() {
        return idleMinutes;
    }

    public void setIdleMinutes(Integer idleMinutes) {
        this.idleMinutes = idleMinutes;
    }

    public boolean isOwnPatients() {
        return ownPatients;
    }

    public void setOwnPatients(boolean ownPatients) {
        this.ownPatients = ownPatients;
    }

    public List<Role> getSecondFactor() {
        return secondFactor;
    }

    public void setSecondFactor(List<Role> secondFactor) {
        this.secondFactor = secondFactor;
    }
}
