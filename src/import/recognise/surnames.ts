const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '温常施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑' +
  '景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰' +
  '支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由' +
  '張劉陳楊黃趙吳馬鄭謝許韓馮鄧蕭葉蘇魏呂盧鍾譚陸賈韋鄒閆龍陶賀顧龔邵萬錢嚴湯溫龐顏莊聶魯歐關蘭齊喬單畢駱藍華饒繆簡車項連蘆麥婁竇宮費衛';
const double =
  '欧阳 司马 上官 诸葛 司徒 夏侯 东方 皇甫 尉迟 公孙 令狐 慕容 宇文 长孙 端木 独孤 南宫 西门 轩辕 百里 呼延 歐陽 司馬 諸葛';

const singleSurnames = new Set(single);
const doubleSurnames = new Set(double.split(' '));

/** Whether `text` can be a Chinese person's name: a surname in use and one or two characters, or a name with a dot (`买买提·吐尔逊`). */
export function isPersonName(text: string): boolean {
  if (/^\p{Script=Han}{1,8}[·•・]\p{Script=Han}{1,8}$/u.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  const characters = [...text];
  const [first = '', second = ''] = characters;
  if (doubleSurnames.has(first + second) && characters.length >= 3) return true;
  return singleSurnames.has(first) && characters.length <= 3;
}
