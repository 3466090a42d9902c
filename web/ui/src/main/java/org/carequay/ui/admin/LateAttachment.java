package org.carequay.ui.admin;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;

/** A file to be saved as the answer of a page. It begins with the first byte: until then a refusal still finds its page. */
final class LateAttachment extends OutputStream {
    private final String name;
    private final String type;
    private OutputStream answer;

    LateAttachment(String name, String type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public void write(int one) throws IOException {
        answer().write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        answer().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        if (answer != null) {
            answer.flush();
        }
    }

    private OutputStream answer() throws IOException {
        if (answer == null) {
            FacesContext context = FacesContext.getCurrentInstance();
            ExternalContext external = context.getExternalContext();
            external.setResponseContentType(type);
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            external.setResponseHeader("Cache-Control", "no-store");
            context.responseComplete();
            answer = external.getResponseOutputStream();
        }
        return answer;
    }
}
