package org.carequay.ui.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.report.Macro;
import org.carequay.report.MacroId;
import org.carequay.report.ReportMacros;
import org.carequay.ui.shell.Notices;

/** The macros of the clinic: all in a list, and one of them, or a new one, in a form. */
@Named
@ViewScoped
public class MacrosPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportMacros macros;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private String name;
    private String text;
    private transient List<Macro> all;

    public List<Macro> getAll() {
        if (all == null) {
            all = macros.all();
        }
        return all;
    }

    public void edit(Macro macro) {
        id = macro.id().toString();
        version = macro.version();
        name = macro.name();
        text = macro.text();
    }

    public void save() {
        String tidy = name == null ? null : name.strip().replaceFirst("^[.]", "");
        if (id == null) {
            macros.add(tidy, text);
        } else {
            macros.change(MacroId.parse(id), version, tidy, text);
        }
        clear();
        notices.done("reportMsg", "kept");
    }

    public void remove(Macro macro) {
        macros.remove(macro.id());
        clear();
        notices.done("reportMsg", "kept");
    }

    /** A new one, with nothing in it. */
    public void clear() {
        id = null;
        version = 0;
        name = null;
        text = null;
        all = null;
    }

    public boolean isAdding() {
        return id == null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
