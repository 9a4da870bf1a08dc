/// Finds text that has been printed before. Start at [org.reprint.Reprint].
module org.reprint.engine {
  requires apache.mime4j.core;
  requires com.fasterxml.jackson.core;
  requires com.github.luben.zstd_jni;
  requires commons.math3;
  requires de.siegmar.fastcsv;
  requires it.unimi.dsi.fastutil.core;
  requires java.xml;
  requires jwarc;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.jsoup;

  exports org.reprint;
  exports org.reprint.align;
  exports org.reprint.archive;
  exports org.reprint.chain;
  exports org.reprint.dedupe;
  exports org.reprint.facts;
  exports org.reprint.group;
  exports org.reprint.judge;
  exports org.reprint.report;
  exports org.reprint.text;
  exports org.reprint.wire;
}
