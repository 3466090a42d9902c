package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.primefaces.PrimeFaces;

/**
 * Puts a refusal on the page. Each violation goes to its input: the one whose id is the field of the command with
 * {@code _} for other signs ({@code name.family}: {@code name_family}), or the last part of it ({@code family}).
 */
@RequestScoped
public class RefusalMessages {
    private final RefusalTexts texts;

    protected RefusalMessages() {
        this(null);
    }

    @Inject
    public RefusalMessages(RefusalTexts texts) {
        this.texts = texts;
    }

    void show(FacesContext context, DomainRefusal refusal) {
        if (refusal instanceof InvalidInput invalid && !invalid.violations().isEmpty()) {
            invalid.violations().forEach(violation -> show(context, violation));
        } else {
            add(context, null, texts.of(refusal));
        }
        context.validationFailed();
        if (context.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("refused", true);
        }
    }

    private void show(FacesContext context, Violation violation) {
        String id = violation.field().replaceAll("\\W+", "_").replaceAll("_$", "");
        UIInput field = find(context, id);
        if (field == null) {
            field = find(context, id.substring(id.lastIndexOf('_') + 1));
        }
        String text = texts.of(violation);
        if (field == null) {
            add(context, null, texts.fieldName(id) + ": " + text);
        } else {
            keepTyped(context, field);
            field.setValid(false);
            add(context, field.getClientId(context), text);
        }
    }

    /** An input that a rule refused after it was taken over would else be drawn empty; ticks are drawn from what they stand for. */
    private static void keepTyped(FacesContext context, UIInput field) {
        Object value = field.getValue();
        if (field.getSubmittedValue() == null && value != null && !(field instanceof UISelectMany)) {
            field.setSubmittedValue(text(context, field, value));
        }
    }

    @SuppressWarnings("unchecked")
    private static String text(FacesContext context, UIInput field, Object value) {
        Converter<Object> converter = field.getConverter();
        if (converter == null) {
            converter = context.getApplication().createConverter(value.getClass());
        }
        return converter == null ? value.toString() : converter.getAsString(context, field, value);
    }

    /** In the form that was sent, else anywhere: several forms of a page may have a field of that name. */
    private static UIInput find(FacesContext context, String id) {
        UIInput sent = find(context, id, true);
        return sent == null ? find(context, id, false) : sent;
    }

    private static UIInput find(FacesContext context, String id, boolean sentOnly) {
        AtomicReference<UIInput> found = new AtomicReference<>();
        // What is not rendered may hold what this person may not even ask for.
        VisitContext shown = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        context.getViewRoot().visitTree(shown, (visit, component) -> {
            if (sentOnly && component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (isInput(component, id)) {
                found.set((UIInput) component);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    private static boolean isInput(UIComponent component, String id) {
        return component instanceof UIInput && component.isRendered() && id.equals(component.getId());
    }

    private static void add(FacesContext context, String clientId, String text) {
        context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
