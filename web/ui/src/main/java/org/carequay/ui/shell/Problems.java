package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The summary of what keeps the work from going on. */
@Named
@RequestScoped
public class Problems {
    private final Texts texts;

    protected Problems() {
        this(null);
    }

    @Inject
    public Problems(Texts texts) {
        this.texts = texts;
    }

    /** @param field client id of the input it belongs to, or null */
    public record Problem(String field, String text, boolean error) {}

    public List<Problem> getList() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Problem> found = new ArrayList<>();
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            for (FacesMessage message : context.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_INFO) > 0) {
                    found.add(problem(context, id, message));
                }
            }
        }
        return found;
    }

    /** One sentence that belongs to no field: it stands for itself, without title and list. */
    public boolean isPlain() {
        List<Problem> all = getList();
        return all.size() == 1 && all.get(0).field() == null;
    }

    public String getTitle() {
        int count = getList().size();
        return texts.of("msg", isOnlyWarnings() ? "problems.warning" : "problems.title", count);
    }

    public String getWorst() {
        return isOnlyWarnings() ? "is-warning" : "is-error";
    }

    private boolean isOnlyWarnings() {
        return getList().stream().noneMatch(Problem::error);
    }

    private static Problem problem(FacesContext context, String id, FacesMessage message) {
        boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0;
        UIComponent field = id == null ? null : context.getViewRoot().findComponent(id);
        Object label = field == null ? null : field.getAttributes().get("label");
        String text = label == null ? message.getSummary() : label + ": " + message.getSummary();
        return new Problem(id, text, error);
    }
}
