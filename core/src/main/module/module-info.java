/** Reads news releases, writes down who held which role where and when, and answers questions. */
module io.dateline.core {
  requires org.apache.commons.compress;
  requires org.apache.lucene.core;
  requires org.apache.lucene.join;
  requires org.apache.lucene.queries;
  requires org.apache.lucene.queryparser;
  requires org.apache.lucene.analysis.common;
  requires org.jsoup;

  exports io.dateline.text;
  exports io.dateline.date;
  exports io.dateline.source;
  exports io.dateline.release;
  exports io.dateline.extract;
  exports io.dateline.position;
  exports io.dateline.query;
  exports io.dateline.index;
  exports io.dateline.search;
}
