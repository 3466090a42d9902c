package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.security.SecondFactorService;
import org.carequay.security.SessionView;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.security.UserService;
import org.carequay.security.UserView;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** People who sign in to the clinic: all in a list, and one of them, or one to be invited, with what they may do. */
@Named
@ViewScoped
public class UsersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String BUNDLE = "usersMsg";
    private static final String BACK = "/app/admin/users.xhtml?faces-redirect=true";

    @Inject
    private UserService users;

    @Inject
    private SecondFactorService factors;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private String id;
    private Role role;
    private UserForm form;
    private transient UserView user;
    private long version;
    private transient List<UserView> all;
    private List<SessionView> sessions;

    /** @throws org.carequay.shared.NotFound for somebody the clinic does not have */
    public void open() {
        if (isAdding()) {
            form = new UserForm();
        } else if (id != null) {
            show(users.get(account()));
        }
    }

    public String save() {
        if (isAdding()) {
            UserView invited = confirm.with(stepUp, proof -> users.invite(form.invitation(), proof));
            notices.doneBeforeRedirect(BUNDLE, "invited", invited.email());
        } else {
            UserView changed = confirm.with(stepUp, proof -> users.change(form.change(account(), version), proof));
            notices.doneBeforeRedirect(BUNDLE, "saved", changed.personName());
        }
        return BACK;
    }

    public void inviteAgain() {
        act("invited.again", (account, proof) -> {
            users.inviteAgain(account, proof);
            return users.get(account);
        });
    }

    public void sendReset() {
        act("reset.sent", (account, proof) -> {
            users.sendReset(account, proof);
            return users.get(account);
        });
    }

    public void signOut() {
        act("signedOut", (account, proof) -> {
            users.signOut(account, proof);
            return users.get(account);
        });
    }

    public void endSession(UUID session) {
        act("session.ended", (account, proof) -> {
            users.endSession(account, session, proof);
            return users.get(account);
        });
    }

    /** Lets a physician see only the patients they treat, or everybody as far as the clinic's policy says. */
    public void limit() {
        boolean limited = !getUser().ownPatients();
        act(limited ? "limited" : "unlimited", (account, proof) -> users.limit(account, limited, proof));
    }

    /** Turns the second factor off of somebody who lost it. */
    public void resetFactor() {
        act("factor.reset.done", (account, proof) -> {
            factors.reset(account, proof);
            return users.get(account);
        });
    }

    public void end() {
        act("ended", (account, proof) -> users.end(account, proof));
    }

    public void restore() {
        act("restored", (account, proof) -> users.restore(account, proof));
    }

    private void act(String done, BiFunction<AccountId, StepUp, UserView> act) {
        show(confirm.with(stepUp, proof -> act.apply(account(), proof)));
        notices.done(BUNDLE, done, user.personName());
    }

    private void show(UserView shown) {
        user = shown;
        version = shown.version();
        form = UserForm.of(shown);
        sessions = null;
    }

    /** The role was chosen anew: its keys are suggested. */
    public void roleChosen() {
        form.resetKeys();
    }

    public List<UserView> getAll() {
        if (all == null) {
            all = users.all().stream()
                    .filter(each -> role == null || each.role() == role)
                    .toList();
        }
        return all;
    }

    public List<SessionView> getSessions() {
        if (sessions == null) {
            sessions = users.sessions(account());
        }
        return sessions;
    }

    /** Roles that people of a clinic can have. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(each -> each != Role.SUPER_ADMIN)
                .toList();
    }

    private AccountId account() {
        return AccountId.parse(id);
    }

    public boolean isAdding() {
        return NEW.equals(id);
    }

    public UserView getUser() {
        if (user == null && id != null && !isAdding()) {
            user = users.get(account());
        }
        return user;
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public UserForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
