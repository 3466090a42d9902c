package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.carequay.security.AccountId;
import org.carequay.security.ApiClientService;
import org.carequay.security.ApiClientService.ApiClientView;
import org.carequay.security.ApiClientService.Issued;
import org.carequay.security.Role;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** Programs that call the API. A secret is shown in the answer that made it and never again. */
@Named
@ViewScoped
public class ApiClientsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "usersMsg";

    @Inject
    private ApiClientService clients;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private String name;
    private Role role = Role.FRONT_DESK;
    private transient Issued issued;
    private transient List<ApiClientView> all;

    public void create() {
        show(confirm.with(stepUp, proof -> clients.create(name, role, proof)));
        name = null;
    }

    public void rotate(String id) {
        show(confirm.with(stepUp, proof -> clients.rotate(AccountId.parse(id), proof)));
    }

    public void revoke(String id) {
        ApiClientView gone = confirm.with(stepUp, proof -> clients.revoke(AccountId.parse(id), proof));
        all = null;
        notices.done(BUNDLE, "client.revoked", gone.name());
    }

    private void show(Issued secret) {
        issued = secret;
        all = null;
        notices.done(BUNDLE, "client.issued", secret.client().name());
    }

    public List<ApiClientView> getAll() {
        if (all == null) {
            all = clients.all();
        }
        return all;
    }

    /** The one answer with a secret; null at any other time. */
    public Issued getIssued() {
        return issued;
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(each -> each.isStaff() && each != Role.SUPER_ADMIN)
                .toList();
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
