package org.carequay.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.primefaces.PrimeFaces;

/** Short words of success: a toast on this page or on the one a redirect leads to. */
@ApplicationScoped
public class Notices {
    private final Texts texts;

    protected Notices() {
        this(null);
    }

    @Inject
    public Notices(Texts texts) {
        this.texts = texts;
    }

    /** Shows the text as a toast and tells the page that its form is saved. */
    public void done(String bundle, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(bundle, key, arguments), ""));
        if (context.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("saved", true);
        }
    }

    /** What was not done of all that was asked for; it stays on the page that the redirect of this request leads to. */
    public void leftBeforeRedirect(String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, ""));
        context.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Why nothing was done. */
    public void refused(String bundle, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(bundle, key, arguments), ""));
        context.validationFailed();
    }

    /** As {@link #done}, on the page that the redirect of this request leads to. */
    public void doneBeforeRedirect(String bundle, String key, Object... arguments) {
        done(bundle, key, arguments);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }
}
