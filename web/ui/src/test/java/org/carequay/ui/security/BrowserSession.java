package org.carequay.ui.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** One session of one browser and the requests it makes, as far as signing in asks about them. */
final class BrowserSession {
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> said = new HashMap<>();
    private boolean over;

    void set(String name, Object value) {
        attributes.put(name, value);
    }

    Object get(String name) {
        return attributes.get(name);
    }

    /** An attribute of the last request. */
    Object said(String name) {
        return said.get(name);
    }

    boolean isOver() {
        return over;
    }

    HttpSession session() {
        return fake(HttpSession.class, (method, arguments) -> switch (method) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove(arguments[0]);
            case "setMaxInactiveInterval" -> null;
            case "invalidate" -> end();
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** @param source the component whose script asks, or null for a page */
    HttpServletRequest request(String path, String source) {
        return fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getSession" -> over ? null : session();
            case "getServletPath" -> path;
            case "getHeader" -> source != null && "Faces-Request".equals(arguments[0]) ? "partial/ajax" : null;
            case "getParameter" -> "jakarta.faces.source".equals(arguments[0]) ? source : null;
            case "setAttribute" -> said.put((String) arguments[0], arguments[1]);
            case "changeSessionId", "getRemoteAddr" -> null;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    HttpMessageContext context() {
        return fake(HttpMessageContext.class, (method, arguments) -> switch (method) {
            case "getAuthParameters" -> null;
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "notifyContainerAboutLogin" -> AuthenticationStatus.SUCCESS;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private Object end() {
        over = true;
        attributes.clear();
        return null;
    }

    private interface Answer {
        Object to(String method, Object... arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
