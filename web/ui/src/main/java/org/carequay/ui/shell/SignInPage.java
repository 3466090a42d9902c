package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.carequay.security.SignOnService;
import org.carequay.ui.security.SignInMechanism;
import org.carequay.ui.security.SignedInUser;

/** Signing in. A refusal never tells whether the e-mail or the password was wrong. */
@Named
@RequestScoped
public class SignInPage {
    private static final Set<String> REASONS =
            Set.of("out", "idle", "long", "expired", "sso-refused", "sso-unavailable", "sso-unknown", "sso-elsewhere");
    private final SecurityContext security;
    private final Texts texts;
    private final SignedInUser user;
    private final SignOnService signOn;
    private List<SignOnService.Provider> providers = List.of();
    private String email;
    private String password;
    private String next;
    private String why;

    protected SignInPage() {
        this(null, null, null, null);
    }

    @Inject
    public SignInPage(SecurityContext security, Texts texts, SignedInUser user, SignOnService signOn) {
        this.security = security;
        this.texts = texts;
        this.user = user;
        this.signOn = signOn;
    }

    /** Looks for the clinics' providers by the domain of the e-mail alone: whether anybody has that e-mail is not told. */
    public void find() {
        password = null;
        providers = signOn.providers(email);
        if (providers.isEmpty()) {
            String text = texts.of("msg", "login.sso.none");
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    /**
     * Signs in and goes where the person wanted to go, or to the start page of the role. Whoever was signed in here before is
     * signed out first.
     */
    public void signIn() throws IOException, ServletException {
        if (user.isSignedIn()) {
            user.signOut();
        }
        FacesContext context = FacesContext.getCurrentInstance();
        AuthenticationStatus status = authenticate(context.getExternalContext());
        password = null;
        if (status == AuthenticationStatus.SEND_CONTINUE) {
            context.responseComplete();
        } else if (status == AuthenticationStatus.SUCCESS) {
            String target = Redirects.isInside(next) ? next : "/";
            context.getExternalContext().redirect(context.getExternalContext().getRequestContextPath() + target);
        } else if (context.getExternalContext().getRequestMap().containsKey(SignInMechanism.CODE_WANTED)) {
            String target = Redirects.isInside(next) ? "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : "";
            context.getExternalContext()
                    .redirect(context.getExternalContext().getRequestContextPath() + "/code.xhtml" + target);
        } else {
            providers = signOn.providers(email);
            String text = texts.of("msg", "login.refused");
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    private AuthenticationStatus authenticate(ExternalContext external) {
        if (email == null || password == null) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .newAuthentication(true)
                        .credential(new UsernamePasswordCredential(email.strip(), password)));
    }

    /** The ways to go on that were found. */
    public List<SignOnService.Provider> getProviders() {
        return providers;
    }

    /** Where such a way begins, below the context; it leads back to where the person wanted to go. */
    public String startOf(SignOnService.Provider provider) {
        return Redirects.to("/sso/start/" + provider.clinic(), next, null);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never goes back to the browser. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    /** Why the person is here: after signing out, being locked for long, 12 hours, or on an old page; else null. */
    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = REASONS.contains(why) ? why : null;
    }
}
