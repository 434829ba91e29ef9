package org.provenant.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says on the console: Vietnamese on a Vietnamese system, English elsewhere. */
final class Words {

    private static final String BUNDLE = "org.provenant.launcher.console";

    private Words() {}

    static String of(String key, Object... values) {
        var words = ResourceBundle.getBundle(
                BUNDLE,
                Locale.getDefault(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var texts = new Object[values.length];
        for (var i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }
}
