package org.carequay.ui.patient;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carequay.patient.DraftId;
import org.carequay.patient.DraftPart;
import org.carequay.patient.DraftService;
import org.carequay.patient.PatientId;
import org.carequay.patient.RegistrationDraft;
import org.carequay.shared.Clock;
import org.carequay.ui.shell.Dates;
import org.primefaces.PrimeFaces;

/** Keeps an unfinished registration on the server while it is typed, and its pictures. */
@Named
@ViewScoped
public class RegistrationDraftKeeper implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DraftService drafts;

    @Inject
    private RegistrationPictures pictures;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    private String id;
    private Instant resumedFrom;
    private transient List<RegistrationDraft> others;

    /** The draft that the address names; empty when there is none, or it is gone. */
    Optional<RegistrationForm> open() {
        if (id == null) {
            return Optional.empty();
        }
        DraftId wanted = DraftId.parse(id);
        Optional<byte[]> typed = drafts.load(wanted, DraftPart.FORM);
        resumedFrom = drafts.mine().stream()
                .filter(draft -> draft.id().equals(wanted))
                .map(RegistrationDraft::savedAt)
                .findFirst()
                .orElse(null);
        return typed.map(json -> read(new String(json, StandardCharsets.UTF_8)));
    }

    void keep(RegistrationForm form) {
        drafts.save(draftId(), DraftPart.FORM, write(form).getBytes(StandardCharsets.UTF_8));
        PrimeFaces.Ajax answer = PrimeFaces.current().ajax();
        answer.addCallbackParam("draft", id);
        answer.addCallbackParam("savedAt", dates.time(clock.now()));
        answer.addCallbackParam("saved", true);
    }

    /** Takes a picture: the request's parameters {@code part} and {@code data}, Base64. */
    public void takePicture() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        DraftPart part = DraftPart.valueOf(sent.get("part"));
        byte[] image = Base64.getMimeDecoder().decode(sent.getOrDefault("data", ""));
        drafts.save(draftId(), part, pictures.clean(image));
        PrimeFaces.current().ajax().addCallbackParam("draft", id);
    }

    /** Takes a picture away again. */
    public void dropPicture(DraftPart part) {
        drafts.drop(draftId(), part);
    }

    /** The picture for the page's own {@code img}, or null. */
    public String picture(DraftPart part) {
        return id == null
                ? null
                : drafts.load(DraftId.parse(id), part)
                        .map(bytes ->
                                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes))
                        .orElse(null);
    }

    /** Files the pictures with the new record and forgets the draft; false when a picture could not be filed. */
    boolean file(PatientId patient, boolean insured) {
        if (id == null) {
            return true;
        }
        boolean filed = pictures.file(DraftId.parse(id), patient, insured);
        if (filed) {
            drafts.discard(DraftId.parse(id));
        }
        return filed;
    }

    /** Other registrations that the person began and did not finish, the newest first. */
    public List<RegistrationDraft> getOthers() {
        if (others == null) {
            others = drafts.mine().stream()
                    .filter(draft -> !draft.id().toString().equals(id))
                    .toList();
        }
        return others;
    }

    public void discard(String other) {
        drafts.discard(DraftId.parse(other));
        others = null;
    }

    /** When what is gone on with was saved; null for a new registration. */
    public Instant getResumedFrom() {
        return resumedFrom;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    private DraftId draftId() {
        if (id == null) {
            id = DraftId.next().toString();
        }
        return DraftId.parse(id);
    }

    private static String write(RegistrationForm form) {
        try (Jsonb json = JsonbBuilder.create()) {
            return json.toJson(form);
        } catch (Exception failure) {
            throw new IllegalStateException("a draft cannot be written", failure);
        }
    }

    private static RegistrationForm read(String text) {
        try (Jsonb json = JsonbBuilder.create()) {
            return json.fromJson(text, RegistrationForm.class);
        } catch (Exception failure) {
            throw new IllegalStateException("a draft cannot be read", failure);
        }
    }
}
