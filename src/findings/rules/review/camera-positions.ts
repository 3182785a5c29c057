import { reviewWords } from './review-words.ts';

export const cameraPositions = reviewWords(
  'REVIEW_CAMERA',
  '中',
  '写到监控设备的数量或位置',
  '监控、摄像头、点位、卡口、抓拍一类的字。',
  /视频监控|高点监控|摄像头|视频点位|监控点位?|卡口|抓拍|无盲区|无盲点|全景监控/g,
);
