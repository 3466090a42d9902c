package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.carequay.ui.security.SignedInUser;

/** The language of this request: what the person switched to, else that of the account, else that of the browser. */
@Named
@RequestScoped
public class Language {
    static final String PARAMETER = "lang";
    private static final String CHOSEN = "carequay.language";
    private static final List<Locale> CHOICES = List.of(Locale.forLanguageTag("en"), Locale.forLanguageTag("es"));
    private final HttpServletRequest request;
    private final SignedInUser user;
    private Locale locale;

    protected Language() {
        this(null, null);
    }

    @Inject
    public Language(HttpServletRequest request, SignedInUser user) {
        this.request = request;
        this.user = user;
    }

    public List<Locale> getChoices() {
        return CHOICES;
    }

    /** A language by its own name: English, Español. */
    public String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The locale of texts, dates and numbers: the language, as written in the United States. */
    public Locale getLocale() {
        if (locale == null) {
            locale = resolve();
        }
        return locale;
    }

    public String getTag() {
        return getLocale().getLanguage();
    }

    /** The address of this very page in another language. */
    public String switchTo(Locale language) {
        return Redirects.samePage(request, PARAMETER, language.getLanguage());
    }

    /** Keeps the choice for the session; anything but a known language is ignored. */
    void choose(String tag) {
        CHOICES.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals(tag))
                .findFirst()
                .ifPresent(language -> request.getSession().setAttribute(CHOSEN, language));
    }

    private Locale resolve() {
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(CHOSEN);
        if (chosen != null) {
            return supported(List.of(Locale.forLanguageTag((String) chosen)));
        }
        if (request.getUserPrincipal() != null && user.getLocale() != null) {
            return supported(List.of(user.getLocale()));
        }
        return supported(Collections.list(request.getLocales()));
    }

    private static Locale supported(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> CHOICES.stream().map(Locale::getLanguage).anyMatch(language::equals))
                .findFirst()
                .map(language -> Locale.forLanguageTag(language + "-US"))
                .orElse(Locale.US);
    }
}
