package org.carequay.ui.shell;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.carequay.shared.Busy;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.shared.TooManyRequests;

/**
 * Tells people what went wrong: a refusal stays on the page and says what to do, an unknown id is 404, an expired page
 * leads to the sign-in page, anything else to the error page with a reference that is also in the log.
 */
public class FailureHandler extends ExceptionHandlerWrapper {
    private static final int TOO_MANY = 429;
    private static final Set<String> FORBIDDEN = Set.of("forbidden", "feature-off");

    public FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) events.next().getSource();
            events.remove();
            if (!context.getResponseComplete()) {
                tell(context, event.getException(), event.getPhaseId());
            }
        }
        getWrapped().handle();
    }

    private static void tell(FacesContext context, Throwable failure, PhaseId phase) {
        DomainRefusal refusal = refusal(failure);
        if (find(failure, ViewExpiredException.class) != null) {
            redirect(context, Redirects.toLogin(request(context), "expired"));
        } else if (find(failure, IllegalStateException.class) != null && isSessionOver(request(context))) {
            leave(context, Redirects.toLogin(request(context), "expired"));
        } else if (refusal instanceof NotFound) {
            answer(context, HttpServletResponse.SC_NOT_FOUND, null);
        } else if (refusal != null && phase != PhaseId.RENDER_RESPONSE) {
            CDI.current().select(RefusalMessages.class).get().show(context, refusal);
            stopBeforeAction(context, phase);
        } else if (find(failure, EJBAccessException.class) != null || isForbidden(refusal)) {
            answer(context, HttpServletResponse.SC_FORBIDDEN, null);
        } else if (refusal instanceof TooManyRequests often) {
            answer(context, TOO_MANY, null, often.seconds());
        } else if (refusal instanceof Busy) {
            answer(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
        } else {
            answer(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, FailureLog.record(context, failure));
        }
    }

    /** Whether another request, such as signing out in a second tab, has ended the session in the middle of this one. */
    private static boolean isSessionOver(HttpServletRequest request) {
        try {
            HttpSession session = request.getSession(false);
            return session == null ? request.getRequestedSessionId() != null : session.getCreationTime() < 0;
        } catch (IllegalStateException invalidated) {
            return true;
        }
    }

    private static DomainRefusal refusal(Throwable failure) {
        Optional<Busy> busy = Busy.behind(failure);
        return busy.isPresent() ? busy.get() : find(failure, DomainRefusal.class);
    }

    private static boolean isForbidden(DomainRefusal refusal) {
        return refusal != null && FORBIDDEN.contains(refusal.code());
    }

    private static void stopBeforeAction(FacesContext context, PhaseId phase) {
        if (phase.compareTo(PhaseId.INVOKE_APPLICATION) < 0) {
            context.renderResponse();
        }
    }

    private static void answer(FacesContext context, int status, String reference) {
        answer(context, status, reference, null);
    }

    /** @param again after how many seconds it may be tried again; null where that is of no use */
    private static void answer(FacesContext context, int status, String reference, Long again) {
        if (context.getPartialViewContext().isAjaxRequest()) {
            String page = request(context).getContextPath() + "/error.xhtml?status=" + status;
            leave(context, reference == null ? page : page + "&ref=" + reference);
            return;
        }
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        context.responseComplete();
        if (!response.isCommitted()) {
            request(context).setAttribute(ErrorPage.REFERENCE, reference);
            try {
                response.reset();
                if (again != null) {
                    response.setHeader("Retry-After", again.toString());
                }
                response.sendError(status);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static void leave(FacesContext context, String url) {
        context.getExternalContext().responseReset();
        context.responseComplete();
        send(context, url);
    }

    /** Also when the failure came in the middle of an answer to a script, which Faces itself could not end any more. */
    private static void send(FacesContext context, String url) {
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        try {
            Redirects.send(request(context), response, url);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void redirect(FacesContext context, String url) {
        try {
            context.getExternalContext().redirect(url);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }

    private static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 30; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
