package org.carequay.ui.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.care.CareTeams;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.ui.shell.Notices;

/** The care team on a patient's record; administrators put people into it. */
@Named
@ViewScoped
public class CareTeamCard implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "careMsg";

    @Inject
    private CareTeams teams;

    @Inject
    private Notices notices;

    private String account;
    private transient List<CareTeams.Member> members;

    public List<CareTeams.Member> members(String patient) {
        if (members == null) {
            members = teams.of(PatientId.parse(patient));
        }
        return members;
    }

    /** Staff who are not in it. */
    public List<CareTeams.Member> candidates(String patient) {
        List<AccountId> there =
                members(patient).stream().map(CareTeams.Member::account).toList();
        List<CareTeams.Member> others = new ArrayList<>(teams.candidates());
        others.removeIf(one -> there.contains(one.account()));
        return others;
    }

    public void add(String patient) {
        if (account != null && !account.isBlank()) {
            teams.add(PatientId.parse(patient), AccountId.parse(account));
            account = null;
            members = null;
            notices.done(BUNDLE, "team.added");
        }
    }

    public void remove(UUID membership) {
        teams.remove(membership);
        members = null;
        notices.done(BUNDLE, "team.removed");
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }
}
