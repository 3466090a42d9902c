package org.carequay.ui.letter;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.carequay.letter.SignatureMark;

/** How somebody puts their name to something on a screen: drawn, typed or clicked, and where it came from. */
public class SignatureFields implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_AGENT = 400;

    private String name;
    private String method = "type";
    private String strokes;

    /** @throws org.carequay.shared.InvalidInput as {@link SignatureMark#read} */
    public SignatureMark mark() {
        return SignatureMark.read(method, name, strokes);
    }

    public String address() {
        return request().getRemoteAddr();
    }

    public String agent() {
        String agent = request().getHeader("User-Agent");
        return agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    /** What was drawn has to be drawn again when the page comes back. */
    public String getStrokes() {
        return null;
    }

    public void setStrokes(String strokes) {
        this.strokes = strokes;
    }
}
