package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.clinical.FollowUpService;
import org.carequay.clinical.FollowUpView;
import org.carequay.encounter.EncounterId;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.ui.shell.Notices;

/** When the patient of a visit is to come again, with the way to book it. */
@Named
@ViewScoped
public class FollowUpCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FollowUpService followUps;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private Notices notices;

    private FollowUpForm form;
    private long version;
    private transient FollowUpView view;
    private transient List<VisitTypeView> types;

    /** Null while nothing is said. */
    public FollowUpView view(String encounter) {
        if (view == null) {
            view = followUps.of(EncounterId.parse(encounter)).orElse(null);
        }
        return view;
    }

    public void edit(String encounter) {
        FollowUpView said = view(encounter);
        form = said == null ? new FollowUpForm() : FollowUpForm.of(said.details());
        version = said == null ? 0 : said.version();
    }

    public void save(String encounter) {
        CardFields.at("follow_", () -> view = followUps.say(EncounterId.parse(encounter), version, form.details()));
        form = null;
        notices.done("clinicalMsg", "saved");
    }

    public void close() {
        form = null;
    }

    /** Kinds of visit that can be booked. */
    public List<VisitTypeView> getTypes() {
        if (types == null) {
            types = setup.visitTypes().stream().filter(VisitTypeView::active).toList();
        }
        return types;
    }

    /** The name of the kind of visit; empty when any will do. */
    public String typeName(FollowUpView said) {
        return getTypes().stream()
                .filter(type -> type.id().equals(said.details().visitType()))
                .map(VisitTypeView::name)
                .findFirst()
                .orElse("");
    }

    /** What the address of the booking page says beyond the patient. */
    public String wish(FollowUpView said) {
        String type = said.details().visitType() == null
                ? ""
                : "&type=" + said.details().visitType();
        return type + (said.due() == null ? "" : "&day=" + said.due());
    }

    /** Null while nothing is written. */
    public FollowUpForm getForm() {
        return form;
    }
}
