// Written by scripts/make-alike-table.ts from OpenCC's dictionaries (Apache-2.0).
/** Pairs: a character as a text in Traditional characters has it, then as the text of which that was made has it; both folded. */
export const traditionalThenIndexed =
  '么幺伕夫余馀俱具像象划㓰咨谘哩里唚吣尽侭巨钜座坐弥㳽彩䌽彷仿径迳待呆托讬拏拿揹背摆䙓斲斫旋镟暱昵曲麹沈渖澂澄濬浚炼链燄焰瑯琅甦苏甯宁痺痹瞭了穞稆筿筱簷檐籐藤緪縆繐穗线缐耈耇耡锄腼䩄荳豆菓果著着薰熏藉借蘗檗覆复觔斤鎗枪鏚戚钟锺镢䦆隄堤雠仇面麺颚腭鲶鲇';
